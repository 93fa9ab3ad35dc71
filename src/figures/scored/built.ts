import { packagedWages } from '../../training/data/packagedData.ts';
import { fields } from './fields.ts';
import { scoredWorkers } from './scoredWorkers.ts';
import { words } from './words.ts';

/** Scored examples with a threshold, a temperature and a shift. */
export async function built() {
  const table = packagedWages();
  const { logits, labels } = await scoredWorkers(table);
  return {
    fields: fields(),
    data: { logits: logits.map((logit) => Number(logit.toFixed(5))), labels },
    paper: [
      { label: words.threshold(0.3), state: { threshold: 0.3 } },
      { label: words.temperature(2.5), state: { temperature: 2.5 } },
    ],
    source: `${table.title}; ${table.source}`,
  };
}

import { explorable } from '../../plots/explorable.ts';
import { letter } from '../../plots/letter.ts';
import { type ExplorerData, fields } from './fields.ts';

/** What a lesson says of a loss to play with. */
export interface Explored {
  /** The catalogue's id of the loss. */
  loss: string;
  /** Ids that can be laid beside it, comma-separated; those with a star are shown at first. */
  compare: string;
  /** Other values of its first parameter, comma-separated: for print, where it cannot be moved. */
  printed?: string;
}

export function built({ loss, compare, printed = '' }: Explored) {
  const { entry, axis } = explorable(loss);
  const choices = compare.split(',').map((choice) => choice.trim());
  const idOf = (choice: string) => choice.replace('*', '');
  const data: ExplorerData = {
    id: loss,
    axis,
    parameters: entry.parameters,
    comparable: Object.fromEntries(
      choices.map((choice) => [idOf(choice), explorable(idOf(choice)).entry.label]),
    ),
    compared: choices.filter((choice) => choice.endsWith('*')).map(idOf),
  };
  const declared = fields(data);
  const [first] = entry.parameters;
  const values = first && printed ? printed.split(',').map(Number) : [];
  const paper = values.map((value) => ({
    label: `${letter(first?.symbol ?? '')} = ${value}`,
    state: { parameters: { ...declared.parameters.initial, [first?.name ?? '']: value } },
  }));
  return { fields: declared, data, paper };
}

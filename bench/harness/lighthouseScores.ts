import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed } from './peers.ts';

const categories = ['accessibility', 'best-practices', 'seo'] as const;

const run = promisify(execFile);

interface Report {
  categories: Record<(typeof categories)[number], { score: number; auditRefs: { id: string }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** Audits pages with Lighthouse, which is installed below `.cache`; gives each category's worst score of 100. */
export async function lighthouseScores(
  urls: readonly string[],
  chrome: string,
): Promise<Record<string, number>> {
  const folder = installed('lighthouse');
  const worst: Record<string, number> = {};
  for (const url of urls) {
    const { categories: scores, audits } = await audit(folder, url, chrome);
    for (const category of categories) {
      const { score, auditRefs } = scores[category];
      worst[category] = Math.min(worst[category] ?? 100, 100 * score);
      const failed = auditRefs.map(({ id }) => audits[id]).filter((each) => each?.score === 0);
      for (const each of failed) console.error(`${url}: ${each?.title}`);
    }
  }
  return worst;
}

/** In a process of its own, while this one serves the page. */
async function audit(folder: string, url: string, chrome: string): Promise<Report> {
  const file = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json');
  const args = [
    url,
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join(',')}`,
    '--chrome-flags=--headless --no-sandbox',
    '--quiet',
  ];
  const env = { ...process.env, CHROME_PATH: chrome };
  await run(join(folder, 'node_modules/.bin/lighthouse'), args, { env });
  return JSON.parse(readFileSync(file, 'utf8'));
}

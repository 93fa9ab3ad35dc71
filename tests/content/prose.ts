/**
 * A lesson's running prose and captions: without code, formulas on lines of their own, tags, and quick checks, whose
 * numbers are chosen for the question.
 */
export function proseOf(body: string): string {
  return body
    .replace(/^<(Choice|Numeric|Order|WhichPlot|Sketch)\b[\s\S]*?(?:^<\/\1>$|\/>$)/gm, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/[ \n]+/g, ' ');
}

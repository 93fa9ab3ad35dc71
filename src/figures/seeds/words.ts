/** What the figure of two losses and five seeds says; its numbers come written as it shows them. */
export const words = {
  label: 'Two losses, five seeds each',
  losses: { a: 'loss A', b: 'loss B' },
  loss: 'loss',
  error: 'test error',
  axis: 'test error of a run; lower is better',
  meet: 'both have runs here',
  gap: 'a gap',
  run: (loss: string, seed: number) => `${loss}, seed ${seed}`,
  at: (error: string) => `test error ${error}`,
  verdict: (who: string, because: string) =>
    who.startsWith('This')
      ? `${who}. ${because}`
      : `${who[0]?.toUpperCase()}${who.slice(1)} is ahead. ${because}`,
  spoken: (a: string, b: string, verdict: string) =>
    `Test errors of five seeds: loss A ${a}; loss B ${b}. ${verdict}`,
  apart: 'B moved by −0.3',
  behind: 'B moved by 0.4',
};

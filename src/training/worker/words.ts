/** What is said of a run in a worker that falls silent or fails. */
export const remoteWords = {
  silentAtFirst:
    'Nothing has come for five seconds. What computes may still be loading over a slow line, or a loop in your code never ends; Stop ends it.',
  endedAtFirst:
    'Nothing came for two minutes, so the training was ended. Check the connection and try again.',
  silent: 'No epoch has come for five seconds. Perhaps a loop in the loss never ends; Stop ends it.',
  ended: 'No epoch came for half a minute, so the training was ended.',
  didNotStart: (why: string) => `The training could not start: ${why}.`,
  leftOut: (why: string) => `The run sent something that the page cannot read (${why}), so it was ended.`,
  inYourCode: (message: string, line: number) => `${message} (line ${line} of your code)`,
};

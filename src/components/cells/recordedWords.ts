/** What is said of an output beside what PyTorch printed; loaded with what compares them. */
export const recordedWords = {
  same: (version: string) => `The same as PyTorch ${version} printed.`,
  differs: (line: number, version: string) =>
    `From line ${line} of the output on it differs from what PyTorch ${version} printed.`,
  differsEdited: (line: number, version: string) =>
    `From line ${line} of the output on it differs from what PyTorch ${version} printed for the code before your edit.`,
};

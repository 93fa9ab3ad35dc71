const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };

/** Whether the reader asks the browser to save data. */
export const savesData = (): boolean => connection?.saveData === true;

/** Whether nothing should be fetched that was not asked for: data are saved, or the line is slow. */
export const isSparing = (): boolean =>
  savesData() || (connection?.effectiveType !== undefined && connection.effectiveType !== '4g');

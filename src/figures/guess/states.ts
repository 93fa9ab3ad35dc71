/** Parcels to begin from: one of them late, none, and two kinds. */
export const parcels = {
  late: [2, 4, 5, 6.5, 8, 18],
  even: [2, 4, 6, 7.5, 9, 11],
  two: [1.5, 3, 4.5, 14, 16, 18],
} as const;

/** The class of which nine in ten training images are taken away: frogs, or crosses of the stand-in. */
export const rareClass = 6;

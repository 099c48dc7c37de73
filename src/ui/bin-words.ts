/** What the interval of a bin of reliability leaves out, wherever one is shown. */
export const BIN_INTERVAL =
  'Share of the bars with such a probability, out of sample, that exploded; Wilson interval. Bars of one move overlap, so it is narrower than the truth.'

/** What a queue of all bars behind a rate holds beside its denominator. */
export const BARS_TITLE =
  'Review these bars, and those like them whose outcome is not known yet or not counted'

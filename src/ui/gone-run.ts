/** Said where the address names a run that the dataset does not have. */
export const GONE_RUN =
  'The address names a run that is not in this browser: it was deleted, or it belongs to other data or another machine.'

import fc from 'fast-check'
import { tidyMembers, type UniverseMember } from '../core/universe/member'

const SYMBOL_CHARACTERS = [..."ABCXYZ019.-^/=&$+@'_:abc"]

/** Symbols as exchanges write them, with some that a spreadsheet takes for formulas. */
export const symbolArbitrary: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SYMBOL_CHARACTERS), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''))

const memberArbitrary: fc.Arbitrary<UniverseMember> = fc.record(
  {
    symbol: symbolArbitrary,
    name: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('=1+1', '-cash', 'Alpha, Inc. "A"', "'+x", '@home'),
    ),
    assetClass: fc.constantFrom('stock', 'crypto', 'other'),
  },
  { requiredKeys: ['symbol'] },
)

/** Members as they are stored: tidy, each symbol once. */
export const membersArbitrary = (minLength = 0): fc.Arbitrary<readonly UniverseMember[]> =>
  fc
    .array(memberArbitrary, { minLength, maxLength: 12 })
    .map(tidyMembers)
    .filter((members) => members.length >= minLength)

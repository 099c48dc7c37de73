import { choiceField, optionalTextField, searchCodec } from '../../../state/search-codec'

const UNIVERSE_VIEWS = ['lists', 'combine', 'presets', 'crypto'] as const
export type UniverseView = (typeof UNIVERSE_VIEWS)[number]

const MEMBER_FILTERS = ['all', 'with', 'without'] as const
export type MemberFilter = (typeof MEMBER_FILTERS)[number]

export const universesSearch = searchCodec({
  /** Which part of the universes stands open. */
  of: choiceField(UNIVERSE_VIEWS, 'lists'),
  /** Id of the universe that is shown. */
  list: optionalTextField(),
  members: choiceField(MEMBER_FILTERS, 'all'),
})

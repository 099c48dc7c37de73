import type { Universe } from '../../contracts/dataset'
import type { UniverseDraft } from '../../contracts/universes'
import type { UniverseMember } from '../../core/universe/member'
import { classOfSymbol } from '../../ingest/instrument-guess'
import type { EngineContext } from '../context'

/** The member with the class that its spelling suggests, where nobody gave one. */
function classed(member: UniverseMember): UniverseMember {
  const assetClass = member.assetClass ?? classOfSymbol(member.symbol)
  return assetClass === null ? member : { ...member, assetClass }
}

/** Stores one universe; members without a class get that of their spelling, such as BTC-USD. */
export async function saveUniverse(
  { store }: EngineContext,
  draft: UniverseDraft,
): Promise<Universe> {
  const [saved] = await store.saveUniverses([{ ...draft, members: draft.members.map(classed) }])
  if (!saved) throw new RangeError(`universe ${draft.name} was not saved`)
  return saved
}

import type { DatasetDetail, DatasetSummary, Universe } from '../../../../contracts/dataset'
import type { UniverseDraft } from '../../../../contracts/universes'
import { combineMembers, type SetOperation } from '../../../../core/universe/sets'
import type { UniverseMember } from '../../../../core/universe/member'

/** A list that a set operation can take. */
export interface Operand {
  readonly name: string
  readonly members: readonly UniverseMember[]
  /** ISO date. */
  readonly asOf: string
}

export interface OperandOption {
  /** 'universe ID' or 'dataset ID'. */
  readonly value: string
  readonly label: string
}

export function operandOptions(
  universes: readonly Universe[],
  datasets: readonly DatasetSummary[],
): readonly OperandOption[] {
  return [
    ...universes.map(({ id, name }) => ({ value: `universe ${id}`, label: name })),
    ...datasets.map(({ id, name }) => ({ value: `dataset ${id}`, label: `dataset ${name}` })),
  ]
}

/** The id of the dataset that an operand names, or null. */
export const datasetOf = (operand: string | null): string | null =>
  operand?.startsWith('dataset ') ? operand.slice(8) : null

/** A dataset as a list: its symbols, as of its last bar. */
export const ofDataset = ({ name, members, last }: DatasetDetail): Operand => ({
  name,
  members: members.map(({ symbol, assetClass }) => ({ symbol, assetClass })),
  asOf: last,
})

const SIGNS: Readonly<Record<SetOperation, string>> = {
  union: '∪',
  intersection: '∩',
  minus: '−',
}

/** Two lists combined, ready to be stored: as new as the newer of the two. */
export function combined(operation: SetOperation, a: Operand, b: Operand): UniverseDraft {
  const [left, right] = [`${a.name} (${a.asOf})`, `${b.name} (${b.asOf})`]
  return {
    name: `${a.name} ${SIGNS[operation]} ${b.name}`,
    members: combineMembers(operation, a.members, b.members),
    source:
      operation === 'minus' ? `${left} minus ${right}` : `${operation} of ${left} and ${right}`,
    asOf: a.asOf > b.asOf ? a.asOf : b.asOf,
  }
}

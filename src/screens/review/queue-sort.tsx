import type { SetupFilter } from '../../state/setup-filter'
import { Select } from '../../ui/field'

export interface QueueSortProps {
  readonly filter: Pick<SetupFilter, 'sort' | 'desc'>
  readonly hasRun: boolean
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

interface Order extends Pick<SetupFilter, 'sort' | 'desc'> {
  readonly label: string
}

const BY_RUN: readonly Order[] = [
  { sort: 'score', desc: true, label: 'by score' },
  { sort: 'boost', desc: true, label: 'by boost' },
]
const BY_BARS: readonly Order[] = [
  { sort: 'bbPctRank', desc: false, label: 'by BB pctl' },
  { sort: 'date', desc: true, label: 'newest first' },
  { sort: 'date', desc: false, label: 'oldest first' },
]

const valueOf = ({ sort, desc }: Pick<SetupFilter, 'sort' | 'desc'>): string => `${sort} ${desc}`

/** Without a run, score and boost fall back on the narrowest bands. */
function chosenOrder({ sort, desc }: QueueSortProps['filter'], hasRun: boolean): Order {
  if (!hasRun && (sort === 'score' || sort === 'boost')) return BY_BARS[0] as Order
  return { sort, desc, label: `by ${sort}${desc ? '' : ', rising'}` }
}

/** What the queue stands by, kept in the address; an order that came with the address is one of the choices. */
export function QueueSort({ filter, hasRun, onFilter }: QueueSortProps) {
  const usual = [...(hasRun ? BY_RUN : []), ...BY_BARS]
  const chosen = chosenOrder(filter, hasRun)
  const orders = usual.some((order) => valueOf(order) === valueOf(chosen))
    ? usual
    : [chosen, ...usual]
  return (
    <Select
      label="Order of the queue"
      bare
      value={valueOf(chosen)}
      options={orders.map((order) => ({ value: valueOf(order), label: order.label }))}
      onChange={(value) => {
        const order = orders.find((one) => valueOf(one) === value)
        if (order) onFilter({ sort: order.sort, desc: order.desc })
      }}
    />
  )
}

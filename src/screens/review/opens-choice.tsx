import { Segmented } from '../../ui/segmented'
import type { Desk } from './use-desk'

/** How cards open: with the future hidden, masked as well, or whole. */
export function OpensChoice({ desk }: { readonly desk: Desk }) {
  const { state, setState, setBlind } = desk
  return (
    <Segmented
      label="Cards open"
      value={state.blind ? 'blind' : state.hidden ? 'replay' : 'outcome'}
      options={[
        { value: 'replay', label: 'replay' },
        { value: 'blind', label: 'blind' },
        { value: 'outcome', label: 'outcome' },
      ]}
      onChange={(value) => {
        setBlind(value === 'blind')
        if (value !== 'blind') setState({ hidden: value === 'replay' })
      }}
    />
  )
}

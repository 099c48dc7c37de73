import { Button } from '@mantine/core'
import { SHORTCUT_IDS } from './catalogue'
import { isChanged } from './key-map'
import { setChosenKeys, useChosenKeys } from './use-keys'

/** Gives every act its usual keys back, while any has others. */
export function ResetAllKeys() {
  const chosen = useChosenKeys()
  const changed = SHORTCUT_IDS.filter((id) => isChanged(id, chosen)).length
  return (
    <Button disabled={changed === 0} onClick={() => setChosenKeys({})}>
      {changed === 0 ? 'Reset all' : `Reset all ${changed} changed`}
    </Button>
  )
}

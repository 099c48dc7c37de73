import { Button, Modal } from '@mantine/core'
import classes from './help-overlay.module.css'
import { useNavigation } from './navigation'
import { KeyList } from './shortcuts/key-list'
import { modName } from './shortcuts/platform'
import { ResetAllKeys } from './shortcuts/reset-all'
import { useHotkeyLayers } from './use-hotkeys'

/** Every act that works here and now, those of the newest layers first. */
function HereKeys() {
  const layers = useHotkeyLayers()
  return <KeyList ids={[...new Set(layers.toReversed().flatMap(({ ids }) => ids))]} />
}

export interface HelpOverlayProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The keys of the screen behind it, to read and to change. */
export function HelpOverlay({ opened, onClose }: HelpOverlayProps) {
  const { href } = useNavigation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      withCloseButton={false}
      attributes={{ content: { 'aria-label': 'Keys' } }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>Keys of this screen</h2>
        <span className={classes.push} />
        <ResetAllKeys />
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </div>
      <p className={classes.note}>
        Choose a key to change it. No key without {modName()} works while you type in a field.{' '}
        <a href={href('/settings', { show: 'shortcuts' })} onClick={onClose}>
          Keys of every screen
        </a>
      </p>
      <HereKeys />
    </Modal>
  )
}

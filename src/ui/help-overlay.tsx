import { Button, Modal } from '@mantine/core'
import { KeyHint } from './key-hint'
import type { HotkeyLayer } from './hotkey-layers'
import { useHotkeyLayers } from './use-hotkeys'
import classes from './help-overlay.module.css'

/** Layers by scope, the newest first; a key that a newer layer took is left out. */
function scopesOf(layers: readonly HotkeyLayer[]): readonly HotkeyLayer[] {
  const taken = new Set<string>()
  const scopes = new Map<string, HotkeyLayer['hotkeys'][number][]>()
  for (const layer of layers.toReversed()) {
    for (const hotkey of layer.hotkeys) {
      const keys = hotkey.keys.filter((key) => !taken.has(key))
      for (const key of keys) taken.add(key)
      if (keys.length === 0) continue
      const list = scopes.get(layer.scope) ?? []
      scopes.set(layer.scope, [...list, { ...hotkey, keys }])
    }
  }
  return [...scopes].map(([scope, hotkeys]) => ({ scope, hotkeys }))
}

/** Every key that works here and now. */
export function KeyList() {
  const scopes = scopesOf(useHotkeyLayers())
  return (
    <div className={classes.scopes}>
      {scopes.map(({ scope, hotkeys }) => (
        <section key={scope}>
          <h3 className={classes.scope}>{scope}</h3>
          <dl className={classes.list}>
            {hotkeys.map(({ keys, label }) => (
              <div key={label} className={classes.row}>
                <dt>{label}</dt>
                <dd className={classes.keys}>
                  {keys.map((key) => (
                    <KeyHint key={key} keys={[key]} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

export interface HelpOverlayProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function HelpOverlay({ opened, onClose }: HelpOverlayProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="md"
      withCloseButton={false}
      attributes={{ content: { 'aria-label': 'Keys' } }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>Keys</h2>
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </div>
      <KeyList />
      <p className={classes.note}>No key works while you type in a field.</p>
    </Modal>
  )
}

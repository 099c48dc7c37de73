import { Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { NavigationContext } from '../ui/navigation'
import { HelpOverlay } from '../ui/help-overlay'
import { Sliced } from '../ui/sliced'
import { useHotkeys } from '../ui/use-hotkeys'
import { useIsPhone } from '../ui/use-media'
import { DropAnywhere } from './drop-anywhere'
import { Palette } from './palette/palette'
import { PhoneBar } from './phone-bar'
import { PhoneRail } from './phone-rail'
import { Rail } from './rail'
import { SCREENS } from './routes'
import classes from './shell.module.css'
import { TopBar } from './top-bar'
import { useRouterNavigation } from './use-router-navigation'

type Overlay = 'help' | 'palette' | null

/**
 * True while the screen before is matched still: it would read the address of the one that loads as its own. An
 * address below a screen is matched by that screen for good, and is no screen.
 */
function useIsLeaving(path: string): boolean {
  const matched = useRouterState({ select: (state) => String(state.matches.at(-1)?.routeId) })
  const isScreen = (one: string) => SCREENS.some((screen) => screen.path === one)
  return matched !== path && isScreen(matched) && isScreen(path)
}

/** Top bar, rail and the screen between them; on a phone the rail lies below. */
export function Shell() {
  const navigation = useRouterNavigation()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const isPhone = useIsPhone()
  const isLeaving = useIsLeaving(navigation.path)
  const close = () => setOverlay(null)
  useHotkeys({
    'everywhere.palette': () => setOverlay('palette'),
    'everywhere.keys': () => setOverlay('help'),
  })
  return (
    <NavigationContext value={navigation}>
      <div className={classes.shell}>
        {isPhone ? (
          <PhoneBar onPalette={() => setOverlay('palette')} />
        ) : (
          <TopBar onPalette={() => setOverlay('palette')} onHelp={() => setOverlay('help')} />
        )}
        {isPhone ? <PhoneRail onHelp={() => setOverlay('help')} /> : <Rail />}
        <main className={classes.main}>
          <Sliced key={navigation.path}>{isLeaving ? null : <Outlet />}</Sliced>
        </main>
      </div>
      <DropAnywhere />
      <HelpOverlay opened={overlay === 'help'} onClose={close} />
      {overlay === 'palette' ? <Palette onClose={close} /> : null}
    </NavigationContext>
  )
}

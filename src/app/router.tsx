import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import { formatSearchText, parseSearchText } from '../state/search-codec'
import { CrashScreen, MissingScreen } from './fallback-screens'
import { SCREENS } from './routes'
import { Shell } from './shell'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingScreen })

const screenRoutes = SCREENS.map(({ path, Screen }) =>
  createRoute({ getParentRoute: () => rootRoute, path, component: Screen }),
)

/** Addresses stand behind the hash, so that any static host under any path serves them. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(screenRoutes),
  history: createHashHistory(),
  parseSearch: (text) => ({ ...parseSearchText(text) }),
  stringifySearch: formatSearchText,
  defaultErrorComponent: CrashScreen,
  defaultPendingMs: 500,
  defaultPreload: 'intent',
})

import { useNavigation } from '../ui/navigation'
import { SCREENS, type ScreenEntry } from './routes'
import classes from './shell.module.css'

function RailItem({ path, label, Icon }: ScreenEntry) {
  const navigation = useNavigation()
  const current = navigation.path === path
  return (
    <a
      href={navigation.href(path)}
      className={classes.railItem}
      aria-current={current ? 'page' : undefined}
    >
      <Icon />
      {label}
    </a>
  )
}

export function Rail() {
  return (
    <nav className={classes.rail} aria-label="Screens">
      {SCREENS.filter(({ place }) => place === 'top').map((entry) => (
        <RailItem key={entry.path} {...entry} />
      ))}
      <span className={classes.railGap} />
      {SCREENS.filter(({ place }) => place === 'bottom').map((entry) => (
        <RailItem key={entry.path} {...entry} />
      ))}
    </nav>
  )
}

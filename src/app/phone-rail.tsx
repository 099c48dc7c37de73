import { useState } from 'react'
import { ContrastIcon, MoreIcon } from '../ui/icons'
import { useNavigation } from '../ui/navigation'
import { Sheet, SheetGroup, SheetItem } from '../ui/sheet'
import { useTheme } from '../ui/use-theme'
import classes from './phone.module.css'
import { SCREENS } from './routes'

/** Screens with a place of their own in the bar; the others are a tap further. */
const NEAR = new Set(['/data', '/setups', '/review', '/explosions'])

/** The screens along the lower edge. */
export function PhoneRail({ onHelp }: { readonly onHelp: () => void }) {
  const { path, href } = useNavigation()
  const [isOpen, setOpen] = useState(false)
  const current = SCREENS.find((entry) => entry.path === path)
  const isFar = current !== undefined && !NEAR.has(path)
  return (
    <nav className={classes.rail} aria-label="Screens">
      {SCREENS.filter((entry) => NEAR.has(entry.path)).map(({ path: to, label, Icon }) => (
        <a
          key={to}
          href={href(to)}
          className={classes.place}
          aria-current={to === path ? 'page' : undefined}
        >
          <Icon />
          {label}
        </a>
      ))}
      <button
        type="button"
        className={classes.place}
        data-current={isFar || undefined}
        aria-label={isFar ? `${current.label}, more screens` : 'More screens'}
        onClick={() => setOpen(true)}
      >
        {isFar ? <current.Icon /> : <MoreIcon />}
        {isFar ? current.label : 'More'}
      </button>
      {isOpen ? <MoreSheet onHelp={onHelp} onClose={() => setOpen(false)} /> : null}
    </nav>
  )
}

interface MoreSheetProps {
  readonly onHelp: () => void
  readonly onClose: () => void
}

function MoreSheet({ onHelp, onClose }: MoreSheetProps) {
  const { path, href } = useNavigation()
  const { name, choose } = useTheme()
  const other = name === 'dark' ? 'light' : 'dark'
  return (
    <Sheet title="More" onClose={onClose}>
      <SheetGroup title="Screens">
        {SCREENS.filter((entry) => !NEAR.has(entry.path)).map(({ path: to, label, Icon }) => (
          <SheetItem
            key={to}
            icon={<Icon />}
            href={href(to)}
            isCurrent={to === path}
            onClick={onClose}
          >
            {label}
          </SheetItem>
        ))}
      </SheetGroup>
      <SheetGroup title="Actions">
        <SheetItem icon={<ContrastIcon />} onClick={() => choose(other)}>
          Switch to the {other} theme
        </SheetItem>
        <SheetItem
          icon={<span aria-hidden="true">?</span>}
          onClick={() => {
            onClose()
            onHelp()
          }}
        >
          List the keys
        </SheetItem>
      </SheetGroup>
    </Sheet>
  )
}

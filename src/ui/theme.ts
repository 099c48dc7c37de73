import {
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from '@mantine/core'
import { cssVariables, type ThemeName } from './tokens'

const flat = (color: string): MantineColorsTuple => [
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
]

const still = { transitionProps: { duration: 0 } }

/** The Mantine theme: the design tokens laid over Mantine's own variables. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '11px', sm: '12.5px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '22px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  headings: { fontWeight: '600' },
  colors: { accent: flat('var(--accent-fill)') },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      styles: { root: { fontWeight: 500 } },
      vars: () => ({
        root: { '--button-height': '28px', '--button-padding-x': '11px', '--button-fz': '12.5px' },
      }),
    }),
    Modal: Modal.extend({ defaultProps: still }),
    Menu: Menu.extend({ defaultProps: { ...still, shadow: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { ...still, openDelay: 300 } }),
  },
})

function schemeVariables(name: ThemeName): Record<string, string> {
  return {
    ...cssVariables(name),
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--text-1)',
    '--mantine-color-bright': 'var(--text-1)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--no)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--raised)',
    '--mantine-color-default-color': 'var(--text-1)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-disabled': 'var(--raised)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-accent-filled': 'var(--accent-fill)',
    '--mantine-color-accent-filled-hover': 'var(--accent-fill)',
    '--mantine-color-accent-text': 'var(--accent)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-light-hover': 'var(--raised)',
    '--mantine-color-accent-outline': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent-fill)',
    '--mantine-primary-color-contrast': '#FFFFFF',
    '--coil-scheme': name,
  }
}

/** Puts every token on the root as `--name`, and Mantine's named colours on top of them. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: schemeVariables('dark'),
  light: schemeVariables('light'),
})

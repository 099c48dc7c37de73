export function SettingsScreen() {
  return <p>settings</p>
}

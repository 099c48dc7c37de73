export function StartScreen() {
  return <p>start</p>
}

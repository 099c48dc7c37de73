export function DataScreen() {
  return <p>data</p>
}

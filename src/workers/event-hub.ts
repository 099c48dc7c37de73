import type { EngineEvent } from '../contracts/engine-api'

/** The part of `BroadcastChannel` that the hub uses. */
export interface EventChannel {
  onmessage: ((event: { readonly data: EngineEvent }) => void) | null
  postMessage(event: EngineEvent): void
}

export interface EventHub {
  subscribe(listener: (event: EngineEvent) => void): void
  /** Tells this tab; a change of what is stored is told to the other tabs too. */
  emit(event: EngineEvent): void
}

export function createEventHub(channel: EventChannel): EventHub {
  const listeners = new Set<(event: EngineEvent) => void>()
  const tell = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event)
  }
  channel.onmessage = (event) => tell(event.data)
  return {
    subscribe: (listener) => void listeners.add(listener),
    emit(event) {
      tell(event)
      if (event.type === 'changed') channel.postMessage(event)
    },
  }
}

/** Where things are kept on the device; a test or a forbidden storage brings another. */
export interface Cupboard {
  all<T>(drawer: Drawer): Promise<T[]>
  get<T>(drawer: Drawer, key: string): Promise<T | null>
  put(drawer: Drawer, key: string, thing: unknown): Promise<void>
  drop(drawer: Drawer, key: string): Promise<void>
}

/** `waiting`: reports by their key; `draft`: what is being written, by community. */
type Drawer = 'waiting' | 'draft'

const DRAWERS: readonly Drawer[] = ['waiting', 'draft']
const NAME = 'yike-reports'
const VERSION = 1

/** The browser's own database. Each act is rejected where it is forbidden, full or broken. */
export function indexedCupboard(): Cupboard {
  let opened: Promise<IDBDatabase> | null = null
  const forget = () => {
    opened = null
  }

  function open(): Promise<IDBDatabase> {
    opened ??= openDatabase(forget).catch((error) => {
      forget()
      throw error
    })
    return opened
  }

  async function within<T>(
    drawer: Drawer,
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    // iOS ends connections of pages in the background: a new one is opened, once.
    const begun = await open()
      .then((database) => database.transaction(drawer, mode))
      .catch(async () => {
        forget()
        return (await open()).transaction(drawer, mode)
      })
    return finished(begun, act(begun.objectStore(drawer)))
  }

  return {
    all: (drawer) => within(drawer, 'readonly', (store) => store.getAll()),
    get: (drawer, key) =>
      within(drawer, 'readonly', (store) => store.get(key)).then((found) => found ?? null),
    put: async (drawer, key, thing) => {
      await within(drawer, 'readwrite', (store) => store.put(thing, key))
    },
    drop: (drawer, key) => within(drawer, 'readwrite', (store) => store.delete(key)),
  }
}

function openDatabase(gone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION)
    asked.onupgradeneeded = () => {
      for (const drawer of DRAWERS) asked.result.createObjectStore(drawer)
    }
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const database = asked.result
      // A newer page of ours must not wait for this one to be closed.
      database.onversionchange = () => database.close()
      database.onclose = gone
      resolve(database)
    }
  })
}

// Kept is what the transaction says is kept: a full disk is noticed at its end.
function finished<T>(transaction: IDBTransaction, request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? request.error)
    transaction.onerror = () => reject(transaction.error ?? request.error)
  })
}

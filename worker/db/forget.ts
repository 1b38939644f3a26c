const forgetting: (() => void)[] = []

/** Whatever an isolate keeps between requests is a saving alone, and says here how to be without it. */
export function whenForgotten(forget: () => void): void {
  forgetting.push(forget)
}

/** As an isolate is when it begins. */
export function forgetAll(): void {
  for (const forget of forgetting) forget()
}

import { useCallback, useEffect, useState } from 'react'

/** Seconds that run down to zero, one by one. */
export const useCountdown = (): { seconds: number; start: (seconds: number) => void } => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => setSeconds((left) => left - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  const start = useCallback((from: number) => setSeconds(from), [])
  return { seconds, start }
}

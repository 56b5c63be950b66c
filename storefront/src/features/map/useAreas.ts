import { useEffect, useState } from 'react'
import { loadAreas, type AreaDrawing } from './area_shapes.ts'

/** The drawing, once it is there. */
export function useAreas() {
  const [drawing, setDrawing] = useState<AreaDrawing | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let gone = false
    loadAreas().then(
      (loaded) => !gone && setDrawing(loaded),
      () => !gone && setFailed(true)
    )
    return () => {
      gone = true
    }
  }, [tries])

  function retry() {
    setFailed(false)
    setTries(tries + 1)
  }
  return { drawing, failed, retry }
}

import { useEffect, useRef, useState } from 'react'
import { Skeleton } from 'instainstru-storefront/ui/Skeleton.tsx'
import type { Theme } from './use_preview.ts'

const HEIGHT = 600

interface PreviewFrameProps {
  src: string
  title: string
  theme: Theme
  /** How wide the mail program is, in pixels; made smaller as a whole where there is less room. */
  width: number
}

/** The HTML part in a frame without any rights. */
export function PreviewFrame({ src, title, theme, width }: PreviewFrameProps) {
  const [box, room] = useWidth()
  const [loaded, setLoaded] = useState<string | null>(null)
  const scale = room ? Math.min(1, room / width) : 1
  return (
    <div
      ref={box}
      className="relative overflow-hidden rounded-md border border-line"
      style={{ height: HEIGHT, background: theme === 'dark' ? '#120b1f' : '#faf5ff' }}
    >
      <iframe
        key={src}
        src={src}
        title={title}
        sandbox=""
        tabIndex={0}
        onLoad={() => setLoaded(src)}
        className="absolute top-0 left-1/2 block origin-top border-0"
        style={{ width, height: HEIGHT / scale, transform: `translateX(-50%) scale(${scale})` }}
      />
      {loaded !== src && (
        <div
          role="status"
          aria-label="Loading"
          className="absolute inset-0 grid gap-3 bg-raised p-6"
        >
          <Skeleton className="h-7 w-1/2" />
          <Skeleton className="h-64" />
        </div>
      )}
    </div>
  )
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width] as const
}

import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Spinner } from './Spinner.tsx'

export const buttonClass = cva(
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-150 ease-quick disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-edge bg-raised text-ink hover:border-accent hover:text-accent',
        quiet: 'text-ink hover:bg-sunken',
        danger: 'border border-danger bg-raised text-danger hover:bg-danger-soft',
      },
      size: {
        sm: 'min-h-8 px-3 text-sm',
        md: 'min-h-11 px-5 text-base',
        lg: 'min-h-13 px-7 text-lg',
        icon: 'size-11',
        iconSm: 'size-8',
      },
      wide: { true: 'w-full' },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  }
)

export type ButtonLook = VariantProps<typeof buttonClass>

type ButtonProps = ComponentProps<'button'> & ButtonLook & { pending?: boolean }

/** `pending` shows a spinner and refuses clicks, but keeps the focus and the width. */
export function Button({
  variant,
  size,
  wide,
  pending = false,
  className,
  type = 'button',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(buttonClass({ variant, size, wide }), className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending && <Spinner />}
      {children}
    </button>
  )
}

type ButtonLinkProps = ComponentProps<'a'> & ButtonLook

/** A link that looks like a button. */
export function ButtonLink({ variant, size, wide, className, ...rest }: ButtonLinkProps) {
  return (
    <a className={cx(buttonClass({ variant, size, wide }), 'no-underline', className)} {...rest} />
  )
}

/// <reference types="astro/client" />

declare namespace App {
  /** The gateway fills the first part, `src/middleware.ts` the rest. */
  interface Locals extends Partial<import('../../api/web/storefront_locals.ts').StorefrontLocals> {
    visit?: import('@/features/session/visit.server.ts').Visit
  }
}

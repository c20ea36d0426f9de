/** Chromium for tests: found, or the reason why not; and a page that reports whatever goes wrong in it. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const asked = process.env['HEARSAY_TEST_BROWSER']
export const browserPath = asked && asked.startsWith('/') ? asked : '/usr/bin/chromium'

/** Null when the tests can run. With HEARSAY_TEST_BROWSER set they run in any case, and fail where there is none. */
export const whyNoBrowser =
  asked || existsSync(browserPath)
    ? null
    : `no ${browserPath}: install chromium, or set HEARSAY_TEST_BROWSER to its path`

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--enable-unsafe-swiftshader',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
}

export interface Watched {
  readonly page: Page
  /** Errors on the console, exceptions, refused content: none of them may happen. */
  readonly faults: readonly string[]
}

export async function openPage(browser: Browser, size = { width: 1280, height: 800 }): Promise<Watched> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // oxlint-disable-next-line no-console -- the test listens here
      console.error(`policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  return { page, faults }
}

/** Waits until the nodes no longer move. */
export async function waitForRest(page: Page): Promise<void> {
  await page.waitForFunction(() => window.hearsay?.isResting() === true && window.hearsay.order() > 0)
}

// The keyboard and mouse steps which `screenshot.mts` takes, as a list such as
//   [{"goto":"12:5"},{"press":"Control+Space"},{"type":"smtpd"},{"hover":"12:5"},{"click":"text=Problems"},{"wait":1500}]
// "follow" clicks a link of that text in a rendered page.
import type { Page } from './host-modules.mjs';

type Action = (page: Page, argument: string) => Promise<void>;

const actions: Record<string, Action> = {
  goto: goTo,
  hover: showHover,
  press: (page, key) => page.keyboard.press(key),
  type: (page, text) => page.keyboard.type(text),
  click: (page, selector) => page.locator(selector).first().click(),
  follow: followLink,
  wait: (page, milliseconds) => page.waitForTimeout(Number(milliseconds)),
};

export type Step = [action: Action, argument: string];

export function parseSteps(json: string): Step[] {
  const steps = JSON.parse(json) as Record<string, string | number>[];
  return steps.flatMap((step) => Object.entries(step).map(([name, argument]) => toStep(name, argument)));
}

export async function takeSteps(page: Page, steps: Step[]): Promise<void> {
  for (const [action, argument] of steps) {
    await action(page, argument);
  }
}

function toStep(name: string, argument: string | number): Step {
  const action = actions[name];
  if (!action) {
    throw new Error(`No such step: ${name}. There are ${Object.keys(actions).join(', ')}.`);
  }
  return [action, String(argument)];
}

async function goTo(page: Page, position: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(position);
  await page.keyboard.press('Enter');
}

/** Shows the editor's hover at a place, as resting the mouse there would. */
async function showHover(page: Page, position: string): Promise<void> {
  await goTo(page, position);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.waitForTimeout(1500);
}

/** Rendered pages stand in frames within frames. */
async function followLink(page: Page, text: string): Promise<void> {
  for (const frame of page.frames()) {
    const link = frame.locator(`a:has-text(${JSON.stringify(text)})`).first();
    if ((await link.count()) > 0) return link.click();
  }
  throw new Error(`No page shows a link "${text}".`);
}

import { expect, type Locator, type Page } from '@playwright/test';

const mostSteps = 150;

/** How many times Tab leads to an element, at most; fewer than none: backwards. What is left is found step by step. */
function stopsTo(element: Element): number {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => {
    if (one.tabIndex < 0 || (one as HTMLInputElement).disabled || !one.checkVisibility()) return false;
    const { type, name, checked, form } = one as HTMLInputElement;
    if (type !== 'radio' || one === document.activeElement) return true;
    const group = [...(form?.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`) ?? [])];
    return group.some((radio) => radio.checked) ? checked : group[0] === one;
  });
  const [from, to] = [all.indexOf(document.activeElement as HTMLElement), all.indexOf(element as HTMLElement)];
  return from < 0 || to < 0 ? 0 : to - from;
}

/** A person at the keyboard alone: moves the focus with Tab, types, chooses, and counts every key. */
export class Keyboard {
  keys = 0;
  constructor(readonly page: Page) {}

  async key(name: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(name);
    this.keys += times;
  }

  /** Moves the focus to what is looked for, forwards or backwards, whichever way it lies. */
  async to(target: Locator): Promise<void> {
    await target.waitFor();
    const stops = await target.evaluate(stopsTo);
    await this.key(stops < 0 ? 'Shift+Tab' : 'Tab', Math.min(Math.abs(stops), mostSteps));
    for (let step = 0; step < mostSteps; step++) {
      const way = await target.evaluate((element) => {
        const { activeElement } = document;
        if (activeElement === element) return null;
        const isBefore = activeElement && activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return activeElement !== document.body && isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (way === null) return;
      await this.key(way);
    }
    throw new Error(`${target} is not reached with Tab in ${mostSteps} steps.`);
  }

  /** Writes into a field, in the place of what stood there. */
  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    if ((await target.inputValue()) !== '') await this.key('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    this.keys += [...text].length;
  }

  /** Puts what was copied elsewhere into a field: one key. */
  async paste(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.insertText(text);
    this.keys++;
  }

  /** Chooses from a list by its arrow keys. */
  async choose(target: Locator, value: string): Promise<void> {
    await this.to(target);
    const steps = await target.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      return [...select.options].findIndex((option) => option.value === wanted) - select.selectedIndex;
    }, value);
    await this.key(steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps));
    await expect(target).toHaveValue(value);
  }

  /** Marks one of several circles, of which only one is on the way of Tab. */
  async mark(group: Locator, value: string): Promise<void> {
    const wanted = group.locator(`[value="${value}"]`);
    if (await wanted.isChecked()) return;
    const marked = group.locator('input:checked');
    await this.to((await marked.count()) > 0 ? marked : group.locator('input').first());
    const steps = await wanted.evaluate((element) => {
      const { name, form } = element as HTMLInputElement;
      const all = [...(form as HTMLFormElement).querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
      return all.indexOf(element as HTMLInputElement) - all.findIndex((one) => one.checked);
    });
    await this.key(steps < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(steps));
    await expect(wanted).toBeChecked();
  }

  /** Chooses one of several circles of which none may be marked yet. */
  async pick(circles: Locator, value: string): Promise<void> {
    const count = await circles.count();
    await this.to(circles.first());
    await this.key('Space');
    for (let i = 0; i < count; i++) {
      const chosen = circles.and(this.page.locator(':focus'));
      if ((await chosen.inputValue()) === value) return;
      await this.key('ArrowDown');
    }
    throw new Error(`There is no circle for ${value}.`);
  }

  /** Follows a link to another page, and waits for that. */
  async follow(target: Locator): Promise<void> {
    await this.to(target);
    const before = this.page.url();
    await this.key('Enter');
    await this.page.waitForURL(({ href }) => href !== before);
  }

  /** Presses a button. */
  async press(target: Locator): Promise<void> {
    await this.to(target);
    await this.key('Enter');
  }

  /** Past what stands on every page, to what is of this one alone. */
  async skip(): Promise<void> {
    await this.key('Tab');
    await this.key('Enter');
  }
}

/** What the steps of a work took, one after the other: in milliseconds, and in keys. */
export class Timed {
  readonly steps: { name: string; ms: number; keys: number }[] = [];

  async step(name: string, hands: Keyboard, work: () => Promise<void>): Promise<void> {
    const [begun, keys] = [performance.now(), hands.keys];
    await work();
    this.steps.push({ name, ms: Math.round(performance.now() - begun), keys: hands.keys - keys });
  }

  /** As a table, with the sum below. */
  table(): string {
    const sum = this.steps.reduce((all, { ms, keys }) => ({ ms: all.ms + ms, keys: all.keys + keys }), { ms: 0, keys: 0 });
    const rows = [...this.steps, { name: 'in all', ...sum }];
    return rows.map(({ name, ms, keys }) => `${String(ms).padStart(7)} ms ${String(keys).padStart(6)} keys  ${name}`).join('\n');
  }
}

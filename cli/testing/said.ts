/** Runs a command in this process, for a process of its own takes a second to start. @returns its exit code and what it wrote */
export async function said(command: () => Promise<number>): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += String(chunk);
      return true;
    }),
  );
  try {
    return { status: await command(), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same under other settings of the environment, of which none stays. */
export async function saidUnder(env: Readonly<Record<string, string>>, command: () => Promise<number>) {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await said(command);
  } finally {
    process.env = before;
  }
}

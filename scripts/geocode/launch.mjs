/**
 * Starts a TypeScript program from plain Node, whatever the working directory.
 * Its module exports `main(args)`, which resolves to the exit code.
 */
export async function runTypeScript(url) {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  let tsx;
  try {
    tsx = await import('tsx/esm/api');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'tsx: is not installed, expected it beside the project. Run "npm install" in the project\'s folder and try again.\n',
    );
    process.exitCode = 2;
    return;
  }
  tsx.register();
  const { main } = await import(url.href);
  process.exitCode = await main(process.argv.slice(2));
}

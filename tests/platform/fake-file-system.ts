/** Gives this realm an empty file system of the extension's own, with flat files of text. */
export function giveFileSystem(): void {
  const files = new Map<string, string>();
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (!create && !files.has(name)) throw new DOMException('No such file', 'NotFoundError');
      return {
        getFile: async () => ({ text: async () => files.get(name) ?? '' }),
        createWritable: async () => {
          let text = '';
          return {
            write: async (more: string) => {
              text += more;
            },
            close: async () => {
              files.set(name, text);
            },
          };
        },
      };
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw new DOMException('No such file', 'NotFoundError');
    },
  };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { getDirectory: async () => folder } });
}

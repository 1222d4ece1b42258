import sax, { type SAXParser, type Tag } from 'sax';
import { FileRefused } from './file-refused.js';

export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads XML in pieces, names without their prefixes. Nothing outside of the file is ever fetched, and a file that declares
 * entities of its own is refused: no spreadsheet program writes one.
 */
export class XmlReader {
  private readonly parser: SAXParser;

  constructor(handlers: XmlHandlers) {
    this.parser = sax.parser(true);
    this.parser.onopentag = (tag) => handlers.open?.(local(tag.name), (tag as Tag).attributes);
    this.parser.onclosetag = (name) => handlers.close?.(local(name));
    this.parser.ontext = (text) => handlers.text?.(text);
    this.parser.oncdata = (text) => handlers.text?.(text);
    this.parser.ondoctype = () => {
      throw new FileRefused('file.damaged');
    };
    this.parser.onerror = () => {
      throw new FileRefused('file.damaged');
    };
  }

  write(piece: string): void {
    this.parser.write(piece);
  }

  end(): void {
    this.parser.close();
  }
}

export function readXml(text: string, handlers: XmlHandlers): void {
  const reader = new XmlReader(handlers);
  reader.write(text);
  reader.end();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

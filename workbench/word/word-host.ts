import {
  Gate,
  HostClass,
  Interpreter,
  openStartService,
  type RequestBody,
  type RequirementSets,
  type ResponseBody,
  type RichApiHost,
} from "../interpreter";
import { readDocument, type CreatedDocument } from "./created-document";

export interface WordHostOptions {
  /** Highest WordApi set this emulated Word has; 1.3 by default. */
  readonly apiLevel?: string;
}

export const WORD_API_LEVEL = "1.3";

/** What the emulator has of Word and the WordApi set each member came with (reference of Office.js). */
const WORD_SETS: RequirementSets = {
  Application: { createDocument: "1.3" },
  DocumentCreated: { open: "1.3" },
};

interface Created {
  readonly host: WordHost;
  readonly document: CreatedDocument;
}

const createdClass = new HostClass<Created>("DocumentCreated", {
  methods: { Open: ({ host, document }) => host.open(document) },
});

const applicationClass = new HostClass<WordHost>("Application", {
  methods: {
    CreateDocument: (host, args) => {
      const base64 = args.optionalText(0);
      const document = host.create(base64 === undefined ? undefined : readDocument(base64));
      return createdClass.of({ host, document });
    },
  },
});

/** The document in front of the user. The add-in has no business in it, so it has no members. */
const documentClass = new HostClass<WordHost>("Document", {});

/**
 * An emulated Word that makes and opens documents, which is all a delivery needs. Everything else of Word answers
 * ApiNotFound by name.
 */
export class WordHost implements RichApiHost {
  readonly apiLevel: string;
  private readonly interpreter: Interpreter;
  private readonly openListeners = new Set<(document: CreatedDocument) => void>();
  private readonly list: CreatedDocument[] = [];

  constructor(options: WordHostOptions = {}) {
    this.apiLevel = options.apiLevel ?? WORD_API_LEVEL;
    this.interpreter = new Interpreter({
      root: () => documentClass.of(this),
      service: (name) =>
        name === "Microsoft.WordServices.Application" ? applicationClass.of(this) : openStartService(name),
      gate: new Gate(this.apiLevel, WORD_SETS, { family: "WordApi" }),
      around: (run) => run(),
    });
  }

  /** Every document made so far, in order; those never opened stay unseen by the user. */
  get documents(): readonly CreatedDocument[] {
    return this.list;
  }

  execute(body: RequestBody): ResponseBody {
    return this.interpreter.execute(body);
  }

  /** Nothing this host does raises events. */
  onEvents(): () => void {
    return () => undefined;
  }

  onOpened(listener: (document: CreatedDocument) => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  create(bytes: Uint8Array | undefined): CreatedDocument {
    const document: CreatedDocument = { bytes, isOpen: false };
    this.list.push(document);
    return document;
  }

  open(document: CreatedDocument): void {
    document.isOpen = true;
    for (const listener of this.openListeners) listener(document);
  }
}

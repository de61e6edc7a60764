import type { Trouble } from "../store/state";
import { message, type Message } from "../strings";

/** A refusal in words: what is safe first, then what to do. `sentence` is the host adapter's own, as it is. */
export interface TroubleText {
  readonly title: Message;
  readonly body?: Message;
  readonly sentence?: string;
}

export function troubleText({ code, sentence }: Trouble): TroubleText {
  switch (code) {
    case "editing":
      return { title: message("st.editing"), body: message("st.editing.body") };
    case "busy":
      return { title: message("st.busy") };
    case "protected":
      return { title: message("st.protected"), body: message("st.protected.body") };
    case "read-only":
      return { title: message("st.readonly"), body: message("st.readonly.body") };
    case "unsupported":
      return { title: message("st.unsupported"), body: message("st.unsupported.body") };
    case "name-taken":
    case "other":
      return { title: message("st.refused"), body: message("st.error.body"), sentence };
  }
}

import { apiNotFound } from "./host-error";
import { HostClass, type HostObject } from "./host-class";

interface Service {
  readonly name: string;
}

/** Internal services office.js calls at start-up, such as "the action handler is ready"; nothing to do. */
const serviceClass = new HostClass<Service>("InternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});

/** The object behind a `NewObject` path that every host answers; any other name is refused. */
export function openStartService(name: string): HostObject {
  if (!name.startsWith("Microsoft.InternalService.")) throw apiNotFound(name);
  return serviceClass.of({ name });
}

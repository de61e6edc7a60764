export { createDelivery } from "./browser-delivery";
export { pageAddress, PAGE } from "./page-address";
export type { DeliveredFile, Delivery } from "./delivery";

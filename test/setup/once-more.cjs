/**
 * A busy machine can starve a browser in the middle of a step. Such a test gets one more try, and its first failure is
 * printed: what fails twice is a fault, and a test seen there again and again has a race to be found.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

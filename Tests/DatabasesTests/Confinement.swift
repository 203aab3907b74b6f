import CConfinement
import Foundation

private struct Denied: Error {
  let code: Int32
}

/// Does something on a thread of its own that the kernel denies the network, and all that it starts.
func confined<Value>(_ work: @escaping () throws -> Value) throws -> Value {
  nonisolated(unsafe) let work = work
  nonisolated(unsafe) var result: Result<Value, any Error>?
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    let code = confinement_deny_network()
    result = code == 0 ? Result { try work() } : .failure(Denied(code: code))
    done.signal()
  }
  thread.start()
  done.wait()
  return try result?.get() ?? { throw Denied(code: -1) }()
}

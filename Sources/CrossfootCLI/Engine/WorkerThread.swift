#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A thread with a stack as large as the main thread's.
///
/// Neither tasks nor dispatch queues will do: letters wait for `pdftotext` and files for the disk, which
/// those are not made for, and their stacks are small.
///
/// What is marked unsafe is sound since the attributes live until the thread has been made, and the work is
/// kept for exactly one thread, which lets it go.
struct WorkerThread: Sendable {
  private static let stackBytes = 8 * 1024 * 1024

  private let handle: pthread_t

  /// Starts a thread that runs `body`; nil when the system gives none.
  init?(_ body: @escaping @Sendable () -> Void) {
    guard let handle = WorkerThread.start(Work(body)) else { return nil }
    self.handle = handle
  }

  private static func start(_ work: Work) -> pthread_t? {
    unsafe withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { attributes in
      guard let attributes = attributes.baseAddress,
        unsafe pthread_attr_init(attributes) == 0
      else { return nil }
      defer { unsafe pthread_attr_destroy(attributes) }
      guard unsafe pthread_attr_setstacksize(attributes, stackBytes) == 0 else { return nil }
      // The thread takes over the reference that is kept here.
      let kept = unsafe Unmanaged.passRetained(work)
      #if canImport(Darwin)
        var created: pthread_t?
      #else
        var created = pthread_t()
      #endif
      let code = unsafe pthread_create(&created, attributes, WorkerThread.main, kept.toOpaque())
      guard code == 0 else {
        unsafe kept.release()
        return nil
      }
      return created
    }
  }

  #if canImport(Darwin)
    private static let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      {
        unsafe Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body()
        return nil
      }
  #else
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      {
        guard let argument = unsafe $0 else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }
  #endif

  /// Waits until the thread has ended; to be called once.
  func join() { pthread_join(handle, nil) }

  /// What the thread runs.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// How many processors there are.
  static var processors: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }
}

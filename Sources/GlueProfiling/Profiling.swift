/// Runs `body` on this thread, and finds whose its time was: Python's glue, native code, or waiting.
///
/// What the body gives comes back with its profile; what it throws is thrown as it is, and the profile is lost with it:
/// `profileResult` keeps both.
///
/// A thread beside it looks at this one `rate` times a second at random moments, a second one from its own processor while
/// it makes many system calls; they are gone when this returns. They take no lock of Python's. A look costs this thread
/// some ten microseconds. Before the first block of a program 0.1 s go by, in which the clock is calibrated and the
/// program's own symbols are read, and some ten milliseconds around each later one: they count for nothing.
///
/// - Parameters:
///   - rate: looks in a second, on average: 1 to 10,000.
///   - function: the function around the block, by which `glue-profile compare` knows it again.
///   - fileID: the file that the block stands in; the profile names it.
///   - line: the block's line there.
///   - body: what is to be profiled. It runs once.
/// - Returns: what the body gives, and its profile.
/// - Throws: `ProfilingError` where the block was not run at all; else whatever `body` throws.
public func profile<Value, Failure: Error>(
    rate: Double = Profile.defaultRate, function: String = #function, fileID: String = #fileID, line: Int = #line,
    _ body: () throws(Failure) -> Value
) throws -> (value: Value, profile: Profile) {
    let (result, profile) = try profileResult(rate: rate, function: function, fileID: fileID, line: line, body)
    return (try result.get(), profile)
}

/// As `profile(rate:function:fileID:line:_:)`, for blocks that may throw: those too have a profile.
///
/// - Parameters:
///   - rate: looks in a second, on average: 1 to 10,000.
///   - function: the function around the block, by which `glue-profile compare` knows it again.
///   - fileID: the file that the block stands in; the profile names it.
///   - line: the block's line there.
///   - body: what is to be profiled. It runs once.
/// - Returns: what the body gives or throws, and its profile.
/// - Throws: where the block was not run at all.
public func profileResult<Value, Failure: Error>(
    rate: Double = Profile.defaultRate, function: String = #function, fileID: String = #fileID, line: Int = #line,
    _ body: () throws(Failure) -> Value
) throws(ProfilingError) -> (result: Result<Value, Failure>, profile: Profile) {
    let place = BlockPlace(file: fileID, line: line, function: function)
    let watch = try BlockWatch(place, rate: rate)
    watch.start()
    let result = Result(catching: body)
    let seen = watch.end()
    let exit = result.exit
    return (result, seen.profile(place, exit: exit))
}

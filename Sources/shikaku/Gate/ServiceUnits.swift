import Foundation
import Web

/// Units for systemd: the service, which no network reaches, the gate, which reaches nothing but the service, and the weekly look at both.
struct ServiceUnits {
  let settings: GateSettings
  let folder: GateFolder
  let program: String

  /// The file of the program that runs.
  static var thisProgram: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "shikaku"
  }

  /// Puts them beside the configuration.
  func write() throws {
    let place = folder.path + "/units"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for (name, text) in [("shikaku.service", service), ("shikaku-gate.service", gate)] {
      try OpenFile.write(Array(text.utf8), to: "\(place)/\(name)", existing: .replaced)
    }
  }

  /// What both have no need of.
  private static let confinement = """
    NoNewPrivileges=yes
    ProtectSystem=strict
    ProtectHome=yes
    PrivateTmp=yes
    PrivateDevices=yes
    ProtectKernelTunables=yes
    ProtectKernelModules=yes
    ProtectControlGroups=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    SystemCallArchitectures=native
    """

  /// The service: users, folders and the register's address stand in serve.env, which only root and the service may read.
  var service: String {
    """
    [Unit]
    Description=Shikaku (資格確認)
    After=network.target postgresql.service

    [Service]
    User=shikaku
    SupplementaryGroups=shikaku-gate
    EnvironmentFile=/etc/shikaku/serve.env
    RuntimeDirectory=shikaku
    RuntimeDirectoryMode=0755
    StateDirectory=shikaku
    ExecStart=\(program) serve --socket \(settings.socket) --socket-group shikaku-gate --host-name \(settings.hostNames.joined(separator: ",")) --quiet
    Restart=on-failure
    RestartSec=1
    TimeoutStopSec=30
    LimitNOFILE=20000
    UMask=0077
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
    CapabilityBoundingSet=
    \(Self.confinement)

    [Install]
    WantedBy=multi-user.target

    """
  }

  /// The gate: a user of its own that may listen below port 1024 and open the service's socket, and nothing else.
  var gate: String {
    """
    [Unit]
    Description=Shikaku gate (nginx)
    After=network-online.target shikaku.service
    Wants=network-online.target

    [Service]
    Type=forking
    User=shikaku-gate
    Group=shikaku-gate
    PIDFile=\(folder.path)/nginx.pid
    ExecStart=\(program) gate start --folder \(folder.path)
    ExecReload=\(program) gate reload --folder \(folder.path)
    ExecStop=\(program) gate stop --folder \(folder.path)
    Restart=on-failure
    RestartSec=1
    TimeoutStopSec=100
    LimitNOFILE=20000
    UMask=0027
    ReadWritePaths=\(folder.path)
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
    AmbientCapabilities=CAP_NET_BIND_SERVICE
    CapabilityBoundingSet=CAP_NET_BIND_SERVICE
    \(Self.confinement)

    [Install]
    WantedBy=multi-user.target

    """
  }
}

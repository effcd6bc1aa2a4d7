{{/*
A backend of one pod, with its Service, its volume and its NetworkPolicy. Takes root, component, ports (a map of names to
numbers), probe (the name of the port that answers when it serves), user, env, mounts (a map from name to path of what can be
written to and is lost with the pod) and data (path of what is kept; empty: nothing).
*/}}
{{- define "ragstone.demo" -}}
{{- $demo := .root.Values.demo -}}
---
apiVersion: v1
kind: Service
metadata: {{- include "ragstone.metadata" . | nindent 2 }}
spec:
  # The name leads to the only pod itself.
  clusterIP: None
  selector: {{- include "ragstone.selector" . | nindent 4 }}
  ports:
    {{- range $name, $port := .ports }}
    - {name: {{ $name }}, port: {{ $port }}, targetPort: {{ $name }}}
    {{- end }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {{- include "ragstone.metadata" . | nindent 2 }}
spec:
  # One node without a second to stand in for it.
  replicas: 1
  serviceName: {{ include "ragstone.fullname" .root }}-{{ .component }}
  selector:
    matchLabels: {{- include "ragstone.selector" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "ragstone.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with include "ragstone.pullSecrets" .root | trim }}
      {{- . | nindent 6 }}
      {{- end }}
      securityContext: {{- include "ragstone.podSecurity" .user | nindent 8 }}
      containers:
        - name: {{ .component }}
          image: {{ (index $demo .component).image | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          {{- with .env }}
          env: {{- toYaml . | nindent 12 }}
          {{- end }}
          ports:
            {{- range $name, $port := .ports }}
            - {name: {{ $name }}, containerPort: {{ $port }}}
            {{- end }}
          startupProbe:
            tcpSocket: {port: {{ .probe }}}
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            tcpSocket: {port: {{ .probe }}}
            periodSeconds: 20
          readinessProbe:
            tcpSocket: {port: {{ .probe }}}
            periodSeconds: 5
          resources:
            requests: {cpu: 100m, memory: 256Mi, ephemeral-storage: 64Mi}
            limits: {cpu: "1", memory: 1Gi, ephemeral-storage: 512Mi}
          securityContext: {{- include "ragstone.containerSecurity" . | nindent 12 }}
          volumeMounts:
            {{- range $name, $path := .mounts }}
            - {name: {{ $name }}, mountPath: {{ $path }}}
            {{- end }}
            {{- with .data }}
            - {name: data, mountPath: {{ . }}}
            {{- end }}
      volumes:
        {{- range $name, $path := .mounts }}
        - name: {{ $name }}
          emptyDir: {sizeLimit: 256Mi}
        {{- end }}
  {{- if .data }}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $demo.storageClassName }}
        storageClassName: {{ quote . }}
        {{- end }}
        resources: {requests: {storage: {{ $demo.storage }}}}
  {{- end }}
{{- if .root.Values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {{- include "ragstone.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels: {{- include "ragstone.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector:
            matchLabels: {{- include "ragstone.releaseSelector" .root | nindent 14 }}
  egress:
    # A broker also talks to itself, by the name of its Service.
    {{- include "ragstone.policy.dns" .root | nindent 4 }}
    - to: {{- include "ragstone.policy.component" . | nindent 8 }}
{{- end }}
{{- end }}

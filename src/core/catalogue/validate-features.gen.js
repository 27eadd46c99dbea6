// Generated from firmware/features.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateFeatures = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/features.json","type":"object","additionalProperties":false,"required":["features"],"properties":{"features":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/feature"}}},"definitions":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"},"macro":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"},"macroValue":{"type":["string","integer","null"]},"state":{"type":"string","enum":["on","off"]},"source":{"type":"string","minLength":1},"feature":{"type":"object","additionalProperties":false,"required":["id","macro","default","category","why","source"],"properties":{"id":{"$ref":"#/definitions/id"},"title":{"type":"string","minLength":1},"macro":{"$ref":"#/definitions/macro"},"semantics":{"type":"string","enum":["value","defined"]},"on":{"type":["string","integer","null"]},"off":{"type":["string","integer","null"]},"default":{"type":["string","integer","null"]},"category":{"type":"string","enum":["network-listener","control-channel","discovery","update","cloud-client","debug","web","protocol","sensor","hardware","build"]},"listeners":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["transport","port","authentication"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer","minimum":1,"maximum":65535},"authentication":{"type":"string","enum":["none","password","key"]},"portMacro":{"$ref":"#/definitions/macro"},"accessPointOnly":{"type":"boolean"}}}},"direction":{"type":"string","enum":["inbound","outbound","physical","none"]},"requires":{"type":"array","uniqueItems":true,"items":{"type":"string","$ref":"#/definitions/id"}},"conflicts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["feature","reason"],"properties":{"feature":{"$ref":"#/definitions/id"},"reason":{"type":"string","minLength":1}}}},"forces":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["feature","source"],"properties":{"when":{"$ref":"#/definitions/state"},"feature":{"$ref":"#/definitions/id"},"to":{"$ref":"#/definitions/state"},"source":{"$ref":"#/definitions/source"}}}},"chips":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"markers":{"type":"object","additionalProperties":false,"properties":{"symbols":{"type":"array","items":{"type":"string","minLength":1}},"strings":{"type":"array","items":{"type":"string","minLength":1}}}},"bytes":{"type":"integer","minimum":0},"why":{"type":"string","minLength":1},"source":{"$ref":"#/definitions/source"}}}}};
const schema12 = {"type":"object","additionalProperties":false,"required":["id","macro","default","category","why","source"],"properties":{"id":{"$ref":"#/definitions/id"},"title":{"type":"string","minLength":1},"macro":{"$ref":"#/definitions/macro"},"semantics":{"type":"string","enum":["value","defined"]},"on":{"type":["string","integer","null"]},"off":{"type":["string","integer","null"]},"default":{"type":["string","integer","null"]},"category":{"type":"string","enum":["network-listener","control-channel","discovery","update","cloud-client","debug","web","protocol","sensor","hardware","build"]},"listeners":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["transport","port","authentication"],"properties":{"transport":{"type":"string","enum":["tcp","udp"]},"port":{"type":"integer","minimum":1,"maximum":65535},"authentication":{"type":"string","enum":["none","password","key"]},"portMacro":{"$ref":"#/definitions/macro"},"accessPointOnly":{"type":"boolean"}}}},"direction":{"type":"string","enum":["inbound","outbound","physical","none"]},"requires":{"type":"array","uniqueItems":true,"items":{"type":"string","$ref":"#/definitions/id"}},"conflicts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["feature","reason"],"properties":{"feature":{"$ref":"#/definitions/id"},"reason":{"type":"string","minLength":1}}}},"forces":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["feature","source"],"properties":{"when":{"$ref":"#/definitions/state"},"feature":{"$ref":"#/definitions/id"},"to":{"$ref":"#/definitions/state"},"source":{"$ref":"#/definitions/source"}}}},"chips":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"markers":{"type":"object","additionalProperties":false,"properties":{"symbols":{"type":"array","items":{"type":"string","minLength":1}},"strings":{"type":"array","items":{"type":"string","minLength":1}}}},"bytes":{"type":"integer","minimum":0},"why":{"type":"string","minLength":1},"source":{"$ref":"#/definitions/source"}}};
const schema13 = {"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"};
const schema14 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"};
const schema18 = {"type":"string","enum":["on","off"]};
const schema21 = {"type":"string","minLength":1};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.macro === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.default === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.category === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.why === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},message:"must have required property '"+"why"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.source === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema13,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.title,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.title.type,parentSchema:schema12.properties.title,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.macro !== undefined){
let data2 = data.macro;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err11 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.semantics !== undefined){
let data3 = data.semantics;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/semantics",schemaPath:"#/properties/semantics/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.semantics.type,parentSchema:schema12.properties.semantics,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data3 === "value") || (data3 === "defined"))){
const err14 = {instancePath:instancePath+"/semantics",schemaPath:"#/properties/semantics/enum",keyword:"enum",params:{allowedValues: schema12.properties.semantics.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.semantics.enum,parentSchema:schema12.properties.semantics,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.on !== undefined){
let data4 = data.on;
if(((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))) && (data4 !== null)){
const err15 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: schema12.properties.on.type},message:"must be string,integer,null",schema:schema12.properties.on.type,parentSchema:schema12.properties.on,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.off !== undefined){
let data5 = data.off;
if(((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))) && (data5 !== null)){
const err16 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/type",keyword:"type",params:{type: schema12.properties.off.type},message:"must be string,integer,null",schema:schema12.properties.off.type,parentSchema:schema12.properties.off,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.default !== undefined){
let data6 = data.default;
if(((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))) && (data6 !== null)){
const err17 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: schema12.properties.default.type},message:"must be string,integer,null",schema:schema12.properties.default.type,parentSchema:schema12.properties.default,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.category !== undefined){
let data7 = data.category;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.category.type,parentSchema:schema12.properties.category,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((((((((((data7 === "network-listener") || (data7 === "control-channel")) || (data7 === "discovery")) || (data7 === "update")) || (data7 === "cloud-client")) || (data7 === "debug")) || (data7 === "web")) || (data7 === "protocol")) || (data7 === "sensor")) || (data7 === "hardware")) || (data7 === "build"))){
const err19 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/enum",keyword:"enum",params:{allowedValues: schema12.properties.category.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.category.enum,parentSchema:schema12.properties.category,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.listeners !== undefined){
let data8 = data.listeners;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.transport === undefined){
const err20 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/properties/listeners/items/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema12.properties.listeners.items.required,parentSchema:schema12.properties.listeners.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9.port === undefined){
const err21 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/properties/listeners/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema12.properties.listeners.items.required,parentSchema:schema12.properties.listeners.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.authentication === undefined){
const err22 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/properties/listeners/items/required",keyword:"required",params:{missingProperty: "authentication"},message:"must have required property '"+"authentication"+"'",schema:schema12.properties.listeners.items.required,parentSchema:schema12.properties.listeners.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data9){
if(!(((((key1 === "transport") || (key1 === "port")) || (key1 === "authentication")) || (key1 === "portMacro")) || (key1 === "accessPointOnly"))){
const err23 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/properties/listeners/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.listeners.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.transport !== undefined){
let data10 = data9.transport;
if(typeof data10 !== "string"){
const err24 = {instancePath:instancePath+"/listeners/" + i0+"/transport",schemaPath:"#/properties/listeners/items/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.listeners.items.properties.transport.type,parentSchema:schema12.properties.listeners.items.properties.transport,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data10 === "tcp") || (data10 === "udp"))){
const err25 = {instancePath:instancePath+"/listeners/" + i0+"/transport",schemaPath:"#/properties/listeners/items/properties/transport/enum",keyword:"enum",params:{allowedValues: schema12.properties.listeners.items.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.listeners.items.properties.transport.enum,parentSchema:schema12.properties.listeners.items.properties.transport,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.port !== undefined){
let data11 = data9.port;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err26 = {instancePath:instancePath+"/listeners/" + i0+"/port",schemaPath:"#/properties/listeners/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.listeners.items.properties.port.type,parentSchema:schema12.properties.listeners.items.properties.port,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 65535 || isNaN(data11)){
const err27 = {instancePath:instancePath+"/listeners/" + i0+"/port",schemaPath:"#/properties/listeners/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema12.properties.listeners.items.properties.port,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/listeners/" + i0+"/port",schemaPath:"#/properties/listeners/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.listeners.items.properties.port,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data9.authentication !== undefined){
let data12 = data9.authentication;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/listeners/" + i0+"/authentication",schemaPath:"#/properties/listeners/items/properties/authentication/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.listeners.items.properties.authentication.type,parentSchema:schema12.properties.listeners.items.properties.authentication,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((data12 === "none") || (data12 === "password")) || (data12 === "key"))){
const err30 = {instancePath:instancePath+"/listeners/" + i0+"/authentication",schemaPath:"#/properties/listeners/items/properties/authentication/enum",keyword:"enum",params:{allowedValues: schema12.properties.listeners.items.properties.authentication.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.listeners.items.properties.authentication.enum,parentSchema:schema12.properties.listeners.items.properties.authentication,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.portMacro !== undefined){
let data13 = data9.portMacro;
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err31 = {instancePath:instancePath+"/listeners/" + i0+"/portMacro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema14,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/listeners/" + i0+"/portMacro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.accessPointOnly !== undefined){
let data14 = data9.accessPointOnly;
if(typeof data14 !== "boolean"){
const err33 = {instancePath:instancePath+"/listeners/" + i0+"/accessPointOnly",schemaPath:"#/properties/listeners/items/properties/accessPointOnly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema12.properties.listeners.items.properties.accessPointOnly.type,parentSchema:schema12.properties.listeners.items.properties.accessPointOnly,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/listeners/" + i0,schemaPath:"#/properties/listeners/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.listeners.items.type,parentSchema:schema12.properties.listeners.items,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/listeners",schemaPath:"#/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.listeners.type,parentSchema:schema12.properties.listeners,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.direction !== undefined){
let data15 = data.direction;
if(typeof data15 !== "string"){
const err36 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.direction.type,parentSchema:schema12.properties.direction,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data15 === "inbound") || (data15 === "outbound")) || (data15 === "physical")) || (data15 === "none"))){
const err37 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema12.properties.direction.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.direction.enum,parentSchema:schema12.properties.direction,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.requires !== undefined){
let data16 = data.requires;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 !== "string"){
const err38 = {instancePath:instancePath+"/requires/" + i1,schemaPath:"#/properties/requires/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.requires.items.type,parentSchema:schema12.properties.requires.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
const err39 = {instancePath:instancePath+"/requires/" + i1,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema13,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/requires/" + i1,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i2 = data16.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data16[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err41 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema12.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err42 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.requires.type,parentSchema:schema12.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.conflicts !== undefined){
let data18 = data.conflicts;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i3=0; i3<len2; i3++){
let data19 = data18[i3];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.feature === undefined){
const err43 = {instancePath:instancePath+"/conflicts/" + i3,schemaPath:"#/properties/conflicts/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema12.properties.conflicts.items.required,parentSchema:schema12.properties.conflicts.items,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19.reason === undefined){
const err44 = {instancePath:instancePath+"/conflicts/" + i3,schemaPath:"#/properties/conflicts/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema12.properties.conflicts.items.required,parentSchema:schema12.properties.conflicts.items,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key2 in data19){
if(!((key2 === "feature") || (key2 === "reason"))){
const err45 = {instancePath:instancePath+"/conflicts/" + i3,schemaPath:"#/properties/conflicts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.conflicts.items,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.feature !== undefined){
let data20 = data19.feature;
if(typeof data20 === "string"){
if(!pattern0.test(data20)){
const err46 = {instancePath:instancePath+"/conflicts/" + i3+"/feature",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema13,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/conflicts/" + i3+"/feature",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.reason !== undefined){
let data21 = data19.reason;
if(typeof data21 === "string"){
if(data21.length < 1){
const err48 = {instancePath:instancePath+"/conflicts/" + i3+"/reason",schemaPath:"#/properties/conflicts/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.conflicts.items.properties.reason,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/conflicts/" + i3+"/reason",schemaPath:"#/properties/conflicts/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.conflicts.items.properties.reason.type,parentSchema:schema12.properties.conflicts.items.properties.reason,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/conflicts/" + i3,schemaPath:"#/properties/conflicts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.conflicts.items.type,parentSchema:schema12.properties.conflicts.items,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/conflicts",schemaPath:"#/properties/conflicts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.conflicts.type,parentSchema:schema12.properties.conflicts,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.forces !== undefined){
let data22 = data.forces;
if(Array.isArray(data22)){
const len3 = data22.length;
for(let i4=0; i4<len3; i4++){
let data23 = data22[i4];
if((typeof data23 !== "string") && (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))){
const err52 = {instancePath:instancePath+"/forces/" + i4,schemaPath:"#/properties/forces/items/type",keyword:"type",params:{type: schema12.properties.forces.items.type},message:"must be string,object",schema:schema12.properties.forces.items.type,parentSchema:schema12.properties.forces.items,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data23 === "string"){
if(data23.length < 1){
const err53 = {instancePath:instancePath+"/forces/" + i4,schemaPath:"#/properties/forces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.forces.items,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.feature === undefined){
const err54 = {instancePath:instancePath+"/forces/" + i4,schemaPath:"#/properties/forces/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema12.properties.forces.items.required,parentSchema:schema12.properties.forces.items,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data23.source === undefined){
const err55 = {instancePath:instancePath+"/forces/" + i4,schemaPath:"#/properties/forces/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema12.properties.forces.items.required,parentSchema:schema12.properties.forces.items,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key3 in data23){
if(!((((key3 === "when") || (key3 === "feature")) || (key3 === "to")) || (key3 === "source"))){
const err56 = {instancePath:instancePath+"/forces/" + i4,schemaPath:"#/properties/forces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.forces.items,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data23.when !== undefined){
let data24 = data23.when;
if(typeof data24 !== "string"){
const err57 = {instancePath:instancePath+"/forces/" + i4+"/when",schemaPath:"#/definitions/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((data24 === "on") || (data24 === "off"))){
const err58 = {instancePath:instancePath+"/forces/" + i4+"/when",schemaPath:"#/definitions/state/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.feature !== undefined){
let data25 = data23.feature;
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err59 = {instancePath:instancePath+"/forces/" + i4+"/feature",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema13,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/forces/" + i4+"/feature",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.to !== undefined){
let data26 = data23.to;
if(typeof data26 !== "string"){
const err61 = {instancePath:instancePath+"/forces/" + i4+"/to",schemaPath:"#/definitions/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((data26 === "on") || (data26 === "off"))){
const err62 = {instancePath:instancePath+"/forces/" + i4+"/to",schemaPath:"#/definitions/state/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.source !== undefined){
let data27 = data23.source;
if(typeof data27 === "string"){
if(data27.length < 1){
const err63 = {instancePath:instancePath+"/forces/" + i4+"/source",schemaPath:"#/definitions/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/forces/" + i4+"/source",schemaPath:"#/definitions/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/forces",schemaPath:"#/properties/forces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.forces.type,parentSchema:schema12.properties.forces,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.chips !== undefined){
let data28 = data.chips;
if(Array.isArray(data28)){
if(data28.length < 1){
const err66 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema12.properties.chips,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len4 = data28.length;
for(let i5=0; i5<len4; i5++){
let data29 = data28[i5];
if(typeof data29 === "string"){
if(data29.length < 1){
const err67 = {instancePath:instancePath+"/chips/" + i5,schemaPath:"#/properties/chips/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.chips.items,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/chips/" + i5,schemaPath:"#/properties/chips/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.chips.items.type,parentSchema:schema12.properties.chips.items,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
let i6 = data28.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data28[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err69 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema12.properties.chips,data:data28};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err70 = {instancePath:instancePath+"/chips",schemaPath:"#/properties/chips/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.chips.type,parentSchema:schema12.properties.chips,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.markers !== undefined){
let data30 = data.markers;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key4 in data30){
if(!((key4 === "symbols") || (key4 === "strings"))){
const err71 = {instancePath:instancePath+"/markers",schemaPath:"#/properties/markers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.markers,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.symbols !== undefined){
let data31 = data30.symbols;
if(Array.isArray(data31)){
const len5 = data31.length;
for(let i7=0; i7<len5; i7++){
let data32 = data31[i7];
if(typeof data32 === "string"){
if(data32.length < 1){
const err72 = {instancePath:instancePath+"/markers/symbols/" + i7,schemaPath:"#/properties/markers/properties/symbols/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.markers.properties.symbols.items,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/markers/symbols/" + i7,schemaPath:"#/properties/markers/properties/symbols/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.markers.properties.symbols.items.type,parentSchema:schema12.properties.markers.properties.symbols.items,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/markers/symbols",schemaPath:"#/properties/markers/properties/symbols/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.markers.properties.symbols.type,parentSchema:schema12.properties.markers.properties.symbols,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data30.strings !== undefined){
let data33 = data30.strings;
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i8=0; i8<len6; i8++){
let data34 = data33[i8];
if(typeof data34 === "string"){
if(data34.length < 1){
const err75 = {instancePath:instancePath+"/markers/strings/" + i8,schemaPath:"#/properties/markers/properties/strings/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.markers.properties.strings.items,data:data34};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/markers/strings/" + i8,schemaPath:"#/properties/markers/properties/strings/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.markers.properties.strings.items.type,parentSchema:schema12.properties.markers.properties.strings.items,data:data34};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/markers/strings",schemaPath:"#/properties/markers/properties/strings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.markers.properties.strings.type,parentSchema:schema12.properties.markers.properties.strings,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/markers",schemaPath:"#/properties/markers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.markers.type,parentSchema:schema12.properties.markers,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.bytes !== undefined){
let data35 = data.bytes;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err79 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.bytes.type,parentSchema:schema12.properties.bytes,data:data35};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err80 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema12.properties.bytes,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data.why !== undefined){
let data36 = data.why;
if(typeof data36 === "string"){
if(data36.length < 1){
const err81 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.why,data:data36};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.why.type,parentSchema:schema12.properties.why,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.source !== undefined){
let data37 = data.source;
if(typeof data37 === "string"){
if(data37.length < 1){
const err83 = {instancePath:instancePath+"/source",schemaPath:"#/definitions/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21,data:data37};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/source",schemaPath:"#/definitions/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/features.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.features === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "features"},message:"must have required property '"+"features"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "features")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.features !== undefined){
let data0 = data.features;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.features,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate11(data0[i0], {instancePath:instancePath+"/features/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.features.type,parentSchema:schema11.properties.features,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

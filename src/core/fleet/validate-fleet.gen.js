// Generated from profiles/fleet.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateFleet = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/fleet.json","type":"object","additionalProperties":false,"required":["devices"],"properties":{"$schema":{"type":"string"},"devices":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["id","profile"],"properties":{"id":{"type":"string","pattern":"^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9-]*\\{[0-9]{1,6}\\.\\.[0-9]{1,6}\\}[a-z0-9-]*$","patternErrorMessage":"must be at most 32 lower-case letters, digits and single dashes; a series has one range in it: lamp-{001..250}","not":{"const":"fleet"},"errorMessage":"cannot be \"fleet\": that names all devices together"},"profile":{"type":"string","minLength":1},"mac":{"type":"string","pattern":"^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$","patternErrorMessage":"must be six pairs of hexadecimal digits with colons between them"},"room":{"type":"string","maxLength":64},"topic":{"type":"string"},"note":{"type":"string","maxLength":200}}}}}};
const pattern0 = new RegExp("^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9-]*\\{[0-9]{1,6}\\.\\.[0-9]{1,6}\\}[a-z0-9-]*$", "u");
const pattern1 = new RegExp("^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/fleet.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.devices === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "$schema") || (key0 === "devices"))){
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
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.$schema.type,parentSchema:schema11.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.devices !== undefined){
let data1 = data.devices;
if(Array.isArray(data1)){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err4 = {instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.profile === undefined){
const err5 = {instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!((((((key1 === "id") || (key1 === "profile")) || (key1 === "mac")) || (key1 === "room")) || (key1 === "topic")) || (key1 === "note"))){
const err6 = {instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.devices.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
const _errs11 = errors;
const _errs12 = errors;
if("fleet" !== data3){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid4 = _errs12 === errors;
if(valid4){
const err8 = {instancePath:instancePath+"/devices/" + i0+"/id",schemaPath:"#/properties/devices/items/properties/id/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema11.properties.devices.items.properties.id.not,parentSchema:schema11.properties.devices.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/devices/" + i0+"/id",schemaPath:"#/properties/devices/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9-]*\\{[0-9]{1,6}\\.\\.[0-9]{1,6}\\}[a-z0-9-]*$"},message:"must match pattern \""+"^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9-]*\\{[0-9]{1,6}\\.\\.[0-9]{1,6}\\}[a-z0-9-]*$"+"\"",schema:"^(?!.{33})[a-z0-9]+(-[a-z0-9]+)*$|^[a-z0-9-]*\\{[0-9]{1,6}\\.\\.[0-9]{1,6}\\}[a-z0-9-]*$",parentSchema:schema11.properties.devices.items.properties.id,data:data3};
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
const err10 = {instancePath:instancePath+"/devices/" + i0+"/id",schemaPath:"#/properties/devices/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.id.type,parentSchema:schema11.properties.devices.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.profile !== undefined){
let data4 = data2.profile;
if(typeof data4 === "string"){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/devices/" + i0+"/profile",schemaPath:"#/properties/devices/items/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.devices.items.properties.profile,data:data4};
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
const err12 = {instancePath:instancePath+"/devices/" + i0+"/profile",schemaPath:"#/properties/devices/items/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.profile.type,parentSchema:schema11.properties.devices.items.properties.profile,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.mac !== undefined){
let data5 = data2.mac;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err13 = {instancePath:instancePath+"/devices/" + i0+"/mac",schemaPath:"#/properties/devices/items/properties/mac/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$"+"\"",schema:"^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$",parentSchema:schema11.properties.devices.items.properties.mac,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/devices/" + i0+"/mac",schemaPath:"#/properties/devices/items/properties/mac/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.mac.type,parentSchema:schema11.properties.devices.items.properties.mac,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.room !== undefined){
let data6 = data2.room;
if(typeof data6 === "string"){
if(data6.length > 64){
const err15 = {instancePath:instancePath+"/devices/" + i0+"/room",schemaPath:"#/properties/devices/items/properties/room/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema11.properties.devices.items.properties.room,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/devices/" + i0+"/room",schemaPath:"#/properties/devices/items/properties/room/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.room.type,parentSchema:schema11.properties.devices.items.properties.room,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.topic !== undefined){
let data7 = data2.topic;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/devices/" + i0+"/topic",schemaPath:"#/properties/devices/items/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.topic.type,parentSchema:schema11.properties.devices.items.properties.topic,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.note !== undefined){
let data8 = data2.note;
if(typeof data8 === "string"){
if(data8.length > 200){
const err18 = {instancePath:instancePath+"/devices/" + i0+"/note",schemaPath:"#/properties/devices/items/properties/note/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema11.properties.devices.items.properties.note,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/devices/" + i0+"/note",schemaPath:"#/properties/devices/items/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.note.type,parentSchema:schema11.properties.devices.items.properties.note,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.devices.items.type,parentSchema:schema11.properties.devices.items,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.devices.type,parentSchema:schema11.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
